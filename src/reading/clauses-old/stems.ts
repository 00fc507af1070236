/**
 * Stems of the names of government departments, long before short: what stands between 省/市/县/区 and
 * 局/委/厅/办. They tell a head that was left out (省发展改革委、**工业和信息化**厅) from a name that needs
 * none (人民银行), and a body from the topic before it (城市黑臭水体|**住建**部门).
 * Not a register of bodies: a body with another stem is read all the same.
 */
const STEMS = [
  '发展和改革 发展改革 发改 经济和信息化 工业和信息化 工信 经信 科学技术 科技 科工信 科工 教育体育 教育 教体',
  '民族宗教 民族事务 民宗 公安 公安交警 交警 民政 司法 财政 人力资源和社会保障 人力资源社会保障 人社',
  '自然资源和规划 自然资源 国土资源 生态环境 环境保护 环保 住房和城乡建设 住房城乡建设 住建 交通运输 交通',
  '水利 水务 农业农村 农业 林业和草原 林业 林草 商务 商务粮食 文化和旅游 文化广电和旅游 文化广电旅游 文旅广体 文旅',
  '文化旅游 卫生健康 卫健 退役军人事务 退役军人 应急管理 应急 审计 市场监督管理 市场监管 市监 国有资产监督管理',
  '国资 体育 统计 医疗保障 医保 信访 地方金融监督管理 金融监管 金融 城市管理和综合执法 城市管理综合执法 城市管理',
  '城管执法 城管 行政审批 政务服务 大数据 粮食和物资储备 粮食和储备 粮食 能源 消防救援 消防 气象 税务 海关',
  '药品监督管理 药品监管 药监 知识产权 广播电视 广电 乡村振兴 国防动员 人防 机关事务 邮政管理 烟草专卖 供销',
  '安全生产监督管理 安监 工商 质监 银行 保险 文物 海事 民航 铁路 通信管理 通信 矿山安全监察 煤监 农机 渔业 园林 房产 房管 质量技术监督 质量监督 电力 邮政 旅游 农牧 畜牧 建设 规划 监察',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** The stem that `text` has at `from`, or an empty string. */
export function stemAt(text: string, from: number): string {
  return STEMS.find((stem) => text.startsWith(stem, from)) ?? '';
}

/** The longest stem that ends at `to`, or an empty string. */
export function stemBefore(text: string, to: number): string {
  return STEMS.find((stem) => text.endsWith(stem, to)) ?? '';
}

/** Whether a name is nothing but a stem: 公安 in `由公安、交通部门负责`. */
export function isStem(name: string): boolean {
  return stemAt(name, 0) === name && name !== '';
}
